package coop.grappe.member.ballot;

/** A line of the roll: who may vote, and whether it has. */
record VoterView(String memberId, String name, boolean voted) {}
