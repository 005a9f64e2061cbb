package coop.grappe.supplier.sealing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the shares of a key are.
 *
 * @param laboratory whether the service keeps them all itself, and so could read what is sealed before the opening
 */
@Schema(examples = """
                {"threshold":2,"laboratory":false,"shares":[{"keyId":"01890a5d-ac96-774b-bcce-b30209000001",
                "trustee":"CA-QC-NEQ:1160000001",
                "commitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "handedInAt":null,"sealedShare":"b3BlbiBtZQ=="}]}""")
public record KeySharesView(int threshold, boolean laboratory, List<KeyShareView> shares) {}
