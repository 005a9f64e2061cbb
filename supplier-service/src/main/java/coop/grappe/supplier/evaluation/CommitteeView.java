package coop.grappe.supplier.evaluation;

import coop.grappe.supplier.tender.Evaluator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who judges the bids; every evaluator of the organizer if nobody is named. */
@Schema(
        examples =
                "{\"members\":[{\"organization\":\"CA-QC-NEQ:1165432000\",\"login\":\"evaluation\"},{\"organization\":\"CA-QC-NEQ:1160000001\",\"login\":\"marie\"}]}")
record CommitteeView(List<Evaluator> members) {}
