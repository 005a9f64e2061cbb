package coop.grappe.supplier.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | {'tender':{'id':'1','status':'planned'}}                      | PLANNING
            {'tender':{'status':'planned'}}                       | {'parties':[{'id':'1'}]}                                      | PLANNING_UPDATE
            {'tender':{'status':'planned'}}                       | {'tender':{'status':'active','tenderPeriod':{}}}              | TENDER
            {'tender':{'status':'planned'}}                       | {'tender':{'status':'cancelled'}}                             | TENDER_CANCELLATION
            {'tender':{'status':'active','tenderPeriod':{'a':1}}} | {'tender':{'amendments':[{'id':'1'}]}}                        | TENDER_AMENDMENT
            {'tender':{'status':'active','tenderPeriod':{'a':1}}} | {'bids':{}}                                                   | TENDER_UPDATE
            {'tender':{'status':'active','tenderPeriod':{'a':1}}} | {'tender':{'status':'cancelled'},'awards':[{'id':'1','status':'cancelled'}]} | TENDER_CANCELLATION,AWARD
            {'tender':{'status':'active','tenderPeriod':{'a':1}}} | {'parties':[{'id':'1'}],'awards':[{'id':'1'}]}                | AWARD
            {'tender':{'status':'active','tenderPeriod':{'a':1}},'awards':[{'id':'1'}]} | {'awards':[{'id':'1','status':'cancelled'}]} | AWARD_CANCELLATION
            {'tender':{'status':'active','tenderPeriod':{'a':1}},'awards':[{'id':'1'}]} | {'tender':{'status':'complete'},'awards':[{'id':'1','status':'active'}]} | TENDER_UPDATE,AWARD_UPDATE
            {'tender':{'status':'complete','tenderPeriod':{'a':1}}} | {'contracts':[{'id':'1'}]}                                  | CONTRACT
            {'tender':{'status':'complete','tenderPeriod':{'a':1}},'contracts':[{'id':'1'}]} | {'contracts':[{'id':'1','status':'active'}]} | CONTRACT_UPDATE
            {'tender':{'status':'complete','tenderPeriod':{'a':1}},'contracts':[{'id':'1'}]} | {'contracts':[{'id':'1','implementation':{}}]} | IMPLEMENTATION
            {'tender':{'status':'complete','tenderPeriod':{'a':1}},'contracts':[{'id':'1','implementation':{}}]} | {'contracts':[{'id':'1','implementation':{}}]} | IMPLEMENTATION_UPDATE
            """)
    void aReleaseIsAboutWhatItChanges(String before, String changes, String tags) {
        List<ReleaseTag> expected = java.util.Arrays.stream(tags.split(","))
                .map(ReleaseTag::valueOf)
                .toList();
        assertEquals(
                expected, Tagging.of(Json.parsed(before.replace('\'', '"')), Json.parsed(changes.replace('\'', '"'))));
    }
}
