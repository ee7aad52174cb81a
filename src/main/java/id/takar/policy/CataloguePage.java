package id.takar.policy;

import java.util.ArrayList;
import java.util.List;

/** What a catalogue is written on; every text is escaped here and nowhere else. */
abstract class CataloguePage {
    private final List<String> lines = new ArrayList<>();

    /** The part of the page below the title. */
    abstract void part(String title);

    /** A policy or a regulation. */
    abstract void chapter(String title);

    /** A rule, as a sentence. */
    abstract void rule(String sentence);

    abstract void paragraph(String text);

    /** Something known about what stands above it. */
    abstract void item(String label, String text);

    /** The whole page. */
    abstract String text();

    final void line(String line) {
        lines.add(line);
    }

    final String lines() {
        return String.join("\n", lines) + "\n";
    }

    /** A page in Markdown. */
    static final class Markdown extends CataloguePage {
        Markdown(String title) {
            line("# " + escaped(title));
        }

        @Override
        void part(String title) {
            line("\n## " + escaped(title));
        }

        @Override
        void chapter(String title) {
            line("\n### " + escaped(title));
        }

        @Override
        void rule(String sentence) {
            line("\n**" + escaped(sentence) + "**\n");
        }

        @Override
        void paragraph(String text) {
            line("\n" + escaped(text) + "\n");
        }

        @Override
        void item(String label, String text) {
            line("- " + escaped(label) + ": " + escaped(text));
        }

        @Override
        String text() {
            return lines();
        }

        private static String escaped(String text) {
            return text.replaceAll("([\\\\`*_\\[\\]<>#|&])", "\\\\$1").replaceAll("\\s+", " ");
        }
    }

    /** A page in HTML that needs no other file. */
    static final class Html extends CataloguePage {
        private static final String STYLE = "body{font-family:system-ui,sans-serif;line-height:1.5;max-width:60rem;"
                + "margin:auto;padding:1rem;color:#222;background:#fff}h2{border-bottom:.1rem solid #246}"
                + "h3{color:#246}h4{margin-bottom:0}dl{margin:0 0 1rem 1rem}dt{font-weight:bold;float:left;"
                + "margin-right:.5rem}dd{margin:0;overflow-wrap:anywhere}";

        Html(String title, String language) {
            line("<!DOCTYPE html>");
            line("<html lang=\"" + escaped(language) + "\">");
            line("<head>");
            line("<meta charset=\"utf-8\"/>");
            line("<meta name=\"viewport\" content=\"width=device-width\"/>");
            line("<title>" + escaped(title) + "</title>");
            line("<style>" + STYLE + "</style>");
            line("</head>");
            line("<body>");
            line("<h1>" + escaped(title) + "</h1>");
        }

        @Override
        void part(String title) {
            element("h2", title);
        }

        @Override
        void chapter(String title) {
            element("h3", title);
        }

        @Override
        void rule(String sentence) {
            element("h4", sentence);
        }

        @Override
        void paragraph(String text) {
            element("p", text);
        }

        @Override
        void item(String label, String text) {
            line("<dl><dt>" + escaped(label) + "</dt><dd>" + escaped(text) + "</dd></dl>");
        }

        @Override
        String text() {
            line("</body>");
            line("</html>");
            return lines().replace("</dl>\n<dl>", "\n");
        }

        private void element(String name, String text) {
            line("<" + name + ">" + escaped(text) + "</" + name + ">");
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
