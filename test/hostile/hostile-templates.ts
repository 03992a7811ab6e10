import type { HostileFile } from './hostile-file.ts'

/** A template that a workspace puts in place of that of the annual report. */
const template = (about: string, text: string | Uint8Array): HostileFile => ({
  kind: 'template',
  about,
  make: async () => ({ 'templates/annual-report.md': text }),
})

const title = ':::title\nBáo cáo\n\nMẫu\n:::\n\n'
const longest = 250_000
const upTo = (text: string): string => text.repeat(Math.floor(longest / text.length))

export const hostileTemplates: readonly HostileFile[] = [
  template('3,000 annexes', `${title}${':::annex{sheet="A"}\n# A\n:::\n\n'.repeat(3000)}`),
  template('3,000 annexes without end', `${title}${':::annex\n'.repeat(3000)}`),
  template('colons without end', title + upTo(':')),
  template('pictures without end', title + upTo('![a](')),
  template('brackets', title + upTo('[')),
  template('stars', title + upTo('*a ')),
  template('marks of code', title + upTo('`a')),
  template('angle brackets', title + upTo('<a ')),
  template('lists inside one another', title + upTo('- ')),
  template('quotations inside one another', title + upTo('> ')),
  template('attributes without end', `${title}::plan-table{${upTo('a="b" ')}`),
  template('line breaks', title + upTo('\n\r')),
  template('spaces and line breaks', `${title}{{ place.name | append: "${' '.repeat(100_000)}" }}`),
  template('braces', title + upTo('{{')),
  template('brackets in an expression', `${title}{{ ${'['.repeat(100_000)} }}`),
  template('filters without end', `${title}{{ 'x' ${'| append: "x" '.repeat(10_000)} }}`),
  template(
    'a text that doubles',
    `${title}{% assign a = 'xxxxxxxx.' %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`,
  ),
  template(
    'a text that is captured and doubled',
    `${title}${Array.from(
      { length: 30 },
      (_, index) => `{% capture a${index + 1} %}{{ a${index} }}{{ a${index} }}.{% endcapture %}`,
    )
      .join('')
      .replace('{{ a0 }}{{ a0 }}', 'x.x.')}{{ a30 }}`,
  ),
  template('a loop of a hundred million', `${title}{% for i in (1..100000000) %}{{ i }}.{% endfor %}`),
  template(
    'loops inside one another',
    `${title}${'{% for a in rows %}'.repeat(200)}x${'{% endfor %}'.repeat(200)}`,
  ),
  template('a hundred thousand paragraphs', `${title}{% for a in (1..100000) %}a.\n\n{% endfor %}`),
  template('tables of a block 500 times', `${title}${'::plan-table\n\n'.repeat(500)}`),
  template('UTF-16', new Uint8Array(Buffer.from(`\ufeff${title}${'ă'.repeat(50_000)}`, 'utf16le'))),
  template('nothing', ''),
]
