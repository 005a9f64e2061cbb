package coop.grappe.member.spreadsheet;

/** Takes down what is found while a file is read. */
@FunctionalInterface
interface Findings {

    void add(Finding finding);
}
