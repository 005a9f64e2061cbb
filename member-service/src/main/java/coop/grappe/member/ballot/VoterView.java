package coop.grappe.member.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the roll: who may vote, and whether it has. */
@Schema(examples = """
                {"memberId":"CA-QC-NEQ:1165432109","name":"Coopérative d’habitation du Vieux-Moulin","voted":true}""")
record VoterView(String memberId, String name, boolean voted) {}
