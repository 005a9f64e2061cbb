package coop.grappe.supplier.qualification;

/** What can be done to a qualification. */
public enum QualificationAct {
    VERIFY,
    REFUSE
}
