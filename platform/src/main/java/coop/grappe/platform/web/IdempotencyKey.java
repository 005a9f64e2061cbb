package coop.grappe.platform.web;

/**
 * An account's {@code Idempotency-Key}, with the request that it was sent with.
 *
 * @param digest of the key, under which it is stored
 * @param request the message authentication code of the request under the key
 */
public record IdempotencyKey(String organization, String login, String sent, String digest, String request) {}
