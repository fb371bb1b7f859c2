/**
 * The one page that every letter and set of minutes is printed on. All text comes from the JSON beside it as strings: a string is shown as
 * it is, whatever marks it holds, and nothing that anybody wrote is ever Typst source. Whoever changes this changes what is printed from
 * now on; what was signed keeps the bytes that were signed.
 */
export const letterTemplate = `
#let d = json("/letter.json")
#set document(title: d.title, author: d.from, date: datetime(year: d.year, month: d.month, day: d.day))
#set text(lang: d.language, font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai"), size: 10.5pt)
#set par(leading: 0.68em, spacing: 1em)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 24mm, bottom: 22mm),
  header: if d.mark != none { align(right, text(weight: "bold", size: 9pt, d.mark)) },
  footer: context [
    #set text(size: 8pt)
    #grid(columns: (1fr, auto), d.footer, counter(page).display("1 / 1", both: true))
  ],
)
#show heading: set block(above: 1.3em, below: 0.6em)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show table.cell.where(y: 0): set text(weight: "bold")
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(if y == 0 { 40 } else { 190 })), inset: (x: 4pt, y: 5pt))
#text(weight: "bold", d.from)
#parbreak()
#d.day-in-words
#parbreak()
#for line in d.to { par(line) }
#heading(level: 1, d.title)
#for pair in d.about { par(strong(pair.at(0) + ": ") + pair.at(1)) }
#for b in d.blocks {
  if b.kind == "HEADING" { heading(level: 2, b.text) }
  else if b.kind == "PARAGRAPH" { for line in b.text.split("\\n") { if line != "" { par(line) } } }
  else if b.kind == "LIST" { if b.numbered { enum(..b.items) } else { list(..b.items) } }
  else { table(columns: b.columns.map(_ => 1fr), table.header(..b.columns), ..b.rows.flatten()) }
}
#if d.signature != none {
  v(1em)
  block(breakable: false, stroke: (top: 0.5pt + luma(120)), inset: (top: 6pt), width: 100%, d.signature.map(line => par(line)).join())
}
#if d.copies.len() > 0 {
  heading(level: 2, d.copies-heading)
  list(..d.copies)
}
#for line in d.unprintable { par(emph(line)) }
`;
