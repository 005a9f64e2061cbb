package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records with who published them, on which terms (OCDS 1.1 record package). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"version":"1.1","uri":"https://grappe.example/api/v1/ocds/records/ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001",
                "publishedDate":"2030-02-01T14:30:00.123456Z","publisher":{"name":"Fédération des coopératives","scheme":"CA-QC-NEQ",
                "uid":"1165432000","uri":"https://grappe.example"},"license":"https://creativecommons.org/licenses/by/4.0/",
                "publicationPolicy":"https://grappe.example/guides/disclosure",
                "extensions":["https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"],
                "records":[{"ocid":"ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001","releases":[
                {"url":"https://grappe.example/api/v1/ocds/releases/ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001-0001",
                "date":"2030-02-01T14:30:00.123456Z","tag":["planning"]}],"compiledRelease":{
                "ocid":"ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001",
                "id":"ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001-2030-02-01T14:30:00.123456Z","language":"fr",
                "date":"2030-02-01T14:30:00.123456Z","initiationType":"tender","tag":["compiled"],
                "tender":{"id":"01890a5d-ac96-774b-bcce-b30209000001","title":"Achats d’hiver","title_en":"Winter purchases",
                "status":"planned"}}}],
                "links":{"next":"https://grappe.example/api/v1/ocds/records?after=ocds-grappe-01890a5d-ac96-774b-bcce-b30209000001"}}""")
record RecordPackage(
        String version,
        String uri,
        String publishedDate,
        Publisher publisher,
        String license,
        String publicationPolicy,
        List<String> extensions,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        List<JsonNode> records,

        @Nullable Links links) {}
