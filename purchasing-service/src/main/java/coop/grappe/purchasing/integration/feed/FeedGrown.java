package coop.grappe.purchasing.integration.feed;

/** Says inside this process, after the commit, that there is something new in some feed. */
public record FeedGrown() {}
