package coop.grappe.member.member;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization of the group. */
@Schema(examples = """
                {"id":"CA-QC-NEQ:1165432109","kind":"member","name":"Coopérative d’habitation du Vieux-Moulin",
                "region":"Estrie","registeredAt":"2030-01-15T14:30:00.123456Z"}""")
record MemberView(String id, MemberKind kind, String name, String region, Instant registeredAt) {

    static MemberView of(Member member) {
        return new MemberView(member.id(), member.kind(), member.name(), member.region(), member.registeredAt());
    }
}
