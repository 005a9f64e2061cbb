package coop.grappe.purchasing.ubl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All trading profiles. */
@ApplicationScoped
class TradingProfiles implements PanacheRepositoryBase<TradingProfile, String> {

    /** What an organization says of itself; nothing if it has not said anything. */
    ProfileDetails detailsOf(String organization) {
        return findByIdOptional(organization).map(TradingProfile::details).orElse(ProfileDetails.NONE);
    }

    long peppolUsers() {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from trading_profile where details ->> 'peppolId' is not null")
                        .getSingleResult())
                .longValue();
    }
}
