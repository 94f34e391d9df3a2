import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupToRich } from '../../shared/text/rich/markupToRich';
import { DEEPEST_INDENT, isListLine, LINE_KINDS, lineToText } from '../../shared/text/rich/richText';
import { parseMarkup } from '../../renderer/reading/answers/htmlToText';

/** What must never come along stands as EVIL in what is no text; what must, as GOOD. */
const HOSTILE = [
  '<script>EVIL()</script>',
  '<style>@import url(https://EVIL.example/a.css)</style>',
  '<img src="https://EVIL.example/p.gif?id=1" onerror="EVIL()">',
  '<svg onload="EVIL()"><script>EVIL</script><text>EVIL</text></svg>',
  '<iframe srcdoc="<script>EVIL()</script>">EVIL</iframe>',
  '<object data="https://EVIL.example">EVIL</object>',
  '<a href="javascript:EVIL()">GOOD </a>',
  '<a href="data:text/html,EVIL">GOOD </a>',
  '<a href="file:///EVIL">GOOD </a>',
  '<a href=" java\tscript:EVIL()">GOOD </a>',
  '<a href="https://example.org/?utm_source=EVIL&fbclid=EVIL">GOOD </a>',
  '<math><mtext><style>EVIL</style></mtext></math>',
  '<!--[if gte mso 9]><xml>EVIL</xml><![endif]-->',
  '<p style="background:url(https://EVIL.example)" onclick="EVIL()">GOOD ',
  '<span style="display:none">EVIL</span>',
  '<p data-line="image" data-file="EVIL:1">GOOD </p><span data-mention="EVIL:1">GOOD </span>',
  '<td colspan="1e9">GOOD </td>',
  '<span style="mso-list:Ignore">EVIL</span>',
  '<template>EVIL</template><noscript>EVIL</noscript>',
  '<video src="https://EVIL.example">EVIL</video>',
  '<base href="https://EVIL.example/"><meta http-equiv="refresh" content="0;url=https://EVIL.example">',
];
const HARMLESS = [
  'GOOD ',
  '<b>GOOD </b>',
  '<h2>GOOD ',
  '</h2>',
  '<ul><li>GOOD ',
  '<ol><li>GOOD ',
  '</li></ul>',
  '<table><tr><td>GOOD </td><td>GOOD ',
  '<tr><th>GOOD <td colspan=3>GOOD ',
  '<thead>',
  '<table border=1><tr><td>GOOD <td><p>GOOD <p>GOOD <tr><td><ul><li>GOOD <li>GOOD </ul><td style="border:solid 1px">GOOD ',
  '<p data-line="row">GOOD \tGOOD ',
  '<p data-line="image" data-file="file:1">GOOD ',
  '</table>',
  '<blockquote>GOOD ',
  '<p class=MsoListParagraph style="mso-list:l0 level9 lfo1">GOOD ',
  '<p data-line="check" data-indent="99" data-done="true">GOOD ',
  '<div><div><p>GOOD ',
  '<br>',
  '<pre>GOOD \n GOOD ',
  '&#0;&#xD800;&shy;\u202eGOOD ',
  '</div></p>',
];

const page = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...HARMLESS)), { maxLength: 25 })
  .map((parts) => parts.join(''));

test('whatever is pasted, its words come along and nothing else', () => {
  fc.assert(
    fc.property(page, (html) => {
      const rich = markupToRich(parseMarkup(html));
      const text = rich.map(lineToText).join('\n');
      expect(JSON.stringify(rich)).not.toContain('EVIL');
      expect(text.split('GOOD').length).toBe(html.split('GOOD').length);
      for (const { kind, indent, isDone, file, foreign, runs } of rich) {
        expect(LINE_KINDS).toContain(kind);
        expect(indent >= 0 && indent <= (isListLine(kind) ? DEEPEST_INDENT : 0)).toBe(true);
        expect(isDone && kind !== 'check').toBe(false);
        expect(foreign).toBe('');
        expect(file).toBe(kind === 'image' ? 'file:1' : '');
        for (const run of runs) {
          expect(Object.keys(run).toSorted()).toEqual(['isBold', 'isItalic', 'link', 'mention', 'text']);
          expect(run.link).toMatch(/^(?:https?:\/\/|mailto:|$)/u);
          expect(run.text).not.toMatch(/\n/u);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a page that is only noise is read in time', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 2000 }),
      fc.array(fc.constantFrom('<', '>', '"', '=', '/', '<a ', '<li', '&', '<!--')),
      (noise, signs) => {
        expect(() => markupToRich(parseMarkup(signs.join(noise)))).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
