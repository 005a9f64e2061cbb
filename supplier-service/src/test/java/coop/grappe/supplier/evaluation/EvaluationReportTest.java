package coop.grappe.supplier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.JudgingRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Text TITLE = new Text("Éclairage", "Lighting");

    /** As it was kept before rules could be chosen. */
    private static final String FORMER = """
            {"lots":[{"lotId":"00000000-0000-0003-0000-000000000001","title":{"fr":"Éclairage","en":"Lighting"},"bids":[
            {"rank":1,"bidId":"00000000-0000-0003-0000-000000000002","supplierId":"CA-QC-NEQ:1200000001",
            "total":{"amount":"495.00","currency":"CAD"},"points":"94.0000","criteria":[{"criterionId":"price","weight":70,
            "points":"100.0000"},{"criterionId":"service","weight":30,"points":"80.0000"}],
            "explanation":{"fr":"Prix","en":"Price"}}]}]}""";

    private static RankedBid ranked(int rank, String supplier, String total, String price, String service) {
        return new RankedBid(
                rank,
                new UUID(3, rank),
                supplier,
                0,
                Money.cad(total),
                null,
                Set.of(),
                null,
                new BigDecimal(price),
                List.of(
                        new CriterionPoints("price", 70, new BigDecimal(price), PointSource.FORMULA),
                        new CriterionPoints("service", 30, new BigDecimal(service), PointSource.MEAN)),
                null,
                TITLE);
    }

    private static final RankedLot LOT = new RankedLot(
            new UUID(3, 9),
            TITLE,
            List.of(ranked(1, "A", "480.00", "100", "60"), ranked(2, "B", "600.00", "80", "50")));

    @Test
    void reportsFromBeforeAreStillRead() throws Exception {
        EvaluationReport report = JSON.readValue(FORMER, EvaluationReport.class);
        assertEquals(JudgingRules.BY_LOWEST_PRICE, report.judging());
        assertEquals(List.of(), report.excluded());
        assertEquals(CommitteeSummary.UNKNOWN, report.committee());
        RankedBid bid = report.lots().get(0).bids().get(0);
        assertEquals(0, bid.alternative());
        assertNull(bid.tie());
        assertEquals(Set.of(), bid.lowPrice());
    }

    @Test
    void whoMayNotKnowPricesLearnsNoneFromPointsEither() throws Exception {
        RankedBid hidden = LOT.bids().get(0).withoutPrices("price");
        String told = JSON.writeValueAsString(hidden);
        assertTrue(!told.contains("480") && !told.contains("\"100\""), told);
        assertEquals(new BigDecimal("60"), hidden.criteria().get(1).points());
    }

    @Test
    void aLoserLearnsWhatItLackedCriterionByCriterion() {
        LotStanding open = LotStanding.of(LOT, "B", "price", true);
        assertEquals(
                "Rank 2 of 2. Points: 80 against 100. By criterion, you and the first bid: price 80 / 100 (70 %), service 50 / 60 (30 %).",
                open.words().en());
        LotStanding hidden = LotStanding.of(LOT, "B", "price", false);
        assertEquals(
                "Rang 2 de 2. Par critère, vous et la première soumission : service 50 / 60 (30 %).",
                hidden.words().fr());
        assertNull(LotStanding.of(LOT, "A", "price", false).first());
        assertEquals(
                "Rank 1 of 2.", LotStanding.of(LOT, "A", "price", false).words().en());
        assertEquals(List.of(), LotStanding.of(LOT, "C", "price", false).own());
    }
}
