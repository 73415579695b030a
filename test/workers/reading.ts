// The same reading in workerd as in Node, limits included.
import "../long-list/awkward-files.test.ts";
import "../long-list/dialects.test.ts";
import "../long-list/findings/findings-csv.test.ts";
import "../long-list/template/template.test.ts";
import "../long-list/hostile-files.test.ts";
