// All that is tried in workerd, in one file: each file has a runtime of its own, which loads everything anew.
import "./app.ts";
import "./golden.ts";
import "./pages.ts";
import "./reading.ts";
