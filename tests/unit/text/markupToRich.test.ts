import { describe, expect, test } from 'vitest';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import type { RichText } from '../../../shared/text/rich/richText';
import { toUntrackedLink, typedToLink } from '../../../shared/text/rich/safeLink';
import { parseMarkup } from '../../../renderer/reading/answers/htmlToText';

/** A line as `kind indent: text`, emphasis by asterisks, links in brackets. */
function shown(rich: RichText): readonly string[] {
  return rich.map(({ kind, indent, isDone, runs }) => {
    const words = runs.map(({ text, isBold, isItalic, link }) => {
      const marked = `${isBold ? '**' : ''}${isItalic ? '*' : ''}${text}${isItalic ? '*' : ''}${isBold ? '**' : ''}`;
      return link === '' ? marked : `[${marked}](${link})`;
    });
    return `${kind}${indent > 0 ? ` ${indent}` : ''}${isDone ? ' done' : ''}: ${words.join('')}`;
  });
}

const pasted = (html: string): readonly string[] => shown(markupToRich(parseMarkup(html)));

describe('what is pasted', () => {
  test('from a page: headings, emphasis, lists in lists, quotes, addresses', () => {
    expect(
      pasted(`<h1>Ziel</h1><p>Ein <b>wich&shy;tiger</b> <em>Satz</em>,
        <a href="https://example.org/a?utm_source=mail&amp;id=7#x" onclick="steal()">mehr</a>.</p>
        <ul><li>eins<ol><li>drinnen</li></ol></li><li><p>zwei</p></li></ul>
        <blockquote><p>Gesagt</p><p>ist gesagt</p></blockquote><h5>Klein</h5>`),
    ).toEqual([
      'heading1: Ziel',
      'text: Ein **wichtiger** *Satz*, [mehr](https://example.org/a?id=7#x).',
      'bullet: eins',
      'number 1: drinnen',
      'bullet: zwei',
      'quote: Gesagt',
      'quote: ist gesagt',
      'heading3: Klein',
    ]);
  });

  test('from Word: its lists are paragraphs that say so in their style', () => {
    expect(
      pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=DE>
        <h2 style='mso-list:l1 level1 lfo2'>Stand</h2>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Erster
        Punkt<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>Zweiter</p>
        <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Fett</b><span style='display:none;mso-hide:all'>geheim</span><o:p>&nbsp;</o:p></p></body></html>`),
    ).toEqual(['heading2: Stand', 'bullet: Erster Punkt', 'number 1: Zweiter', 'text: **Fett**']);
  });

  test('from Word: no mark of a comment, nor what it says', () => {
    expect(
      pasted(`<p class=MsoNormal><a style='mso-comment-reference:A_1'>Der <b>Plan</b></a><span class=MsoCommentReference><span
        style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1"
        name="_msoanchor_1">[A1]</a><![endif]></span></span> gilt <a href="#_msocom_2">[A2]</a>[A1].</p>
        <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1"
        class=msocomtxt><p class=MsoCommentText>Wirklich?</p></div></div></div><div class="msocomtxt"><p>Ja</p></div>`),
    ).toEqual(['text: Der **Plan** gilt [A1].']);
  });

  test('from Outlook: addresses without the detour, no picture that counts who reads', () => {
    expect(
      pasted(`<div class=WordSection1><p>Siehe <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fplan&amp;data=05%7C01">Plan</a>
        <img width=1 height=1 src="https://track.example/pixel.gif?id=4711"></p></div>
        <table role=presentation><tr><td><p>Absatz eins</p><p>Absatz zwei</p></td></tr></table>`),
    ).toEqual(['text: Siehe [Plan](https://example.org/plan)', 'text: Absatz eins', 'text: Absatz zwei']);
  });

  test('of a picture from elsewhere only what it shows, and never its address', () => {
    const long = 'x'.repeat(400);
    expect(
      pasted(`<p>Stand: <img src="https://track.example/a.png?id=1" alt=" Karte der  Länder "> vom Mai</p>
        <p><a href="https://example.org/plan"><img src="file:///C:/plan.png" alt="Plan"></a></p><p><img src="x" alt="${long}"></p>`),
    ).toEqual([
      'text: Stand: Karte der Länder vom Mai',
      'text: [Plan](https://example.org/plan)',
      `text: ${long.slice(0, 300)}`,
    ]);
  });

  test('from Excel: a table is rows, its cells apart by tabs', () => {
    expect(
      pasted(`<table border=0><colgroup><col width=64></colgroup><tr><td class=xl65>Stadt</td><td>Euro</td></tr>
        <tr><td><p>Ulm</p></td><td align=right>1.200</td></tr></table>`),
    ).toEqual(['row: Stadt\tEuro', 'row: Ulm\t1.200']);
  });

  test('from a page: the head of a table, wide and empty cells', () => {
    expect(
      pasted(`<p>davor</p><table><thead><tr><td>Stadt</td><td>Euro</td></tr></thead>
        <tbody><tr><th colspan="2">Land</th></tr><tr><td></td><td><b>1</b> <br>2</td></tr><tr><td><pre>a\tb</pre></td><td>c</td></tr></tbody></table><p>danach</p>`),
    ).toEqual([
      'text: davor',
      'headRow: Stadt\tEuro',
      'headRow: Land\t',
      'row: \t**1** 2',
      'row: a b\tc',
      'text: danach',
    ]);
  });

  test('from Word: a table stays one where a cell has several paragraphs or a list', () => {
    const rows = `<tr><td style='border:solid windowtext 1.0pt'><p class=MsoNormal>NRW</p></td><td style='border:solid windowtext 1.0pt'><p
      class=MsoNormal>läuft</p><p class=MsoNormal><b>zweiter</b> Absatz</p></td></tr><tr><td>Ulm</td><td><ul><li>eins</li><li>zwei</li></ul></td></tr>`;
    const lines = ['row: NRW\tläuft **zweiter** Absatz', 'row: Ulm\teins zwei'];
    expect(pasted(`<table>${rows}</table>`)).toEqual(lines);
    expect(pasted(`<table border=1>${rows.replaceAll(/style='[^']*'/gu, '')}</table>`)).toEqual(lines);
    expect(pasted(`<table><tr><td>Land</td><td>Stand</td></tr>${rows}</table>`)).toEqual([
      'row: Land\tStand',
      ...lines,
    ]);
    expect(
      pasted(`<table><tr><td><p>Kopf</p></td><td>Stand</td></tr><tr><td>x</td><td><p>y</p><p>z</p></td></tr></table>`),
    ).toEqual(['row: Kopf\tStand', 'row: x\ty z']);
    expect(
      pasted(
        `<table border=1><tr><td>a</td><td><p>b</p><p>c</p></td></tr><tr><td><table><tr><td>d</td></tr></table></td></tr></table>`,
      ),
    ).toEqual(['text: a', 'text: b', 'text: c', 'text: d']);
  });

  test('of a mail that is laid out by tables is its lines', () => {
    expect(
      pasted(
        '<table><tr><td>Kopf</td><td><p>Guten Tag,</p><p>anbei</p></td></tr><tr><td>x</td><td>y</td></tr></table>',
      ),
    ).toEqual(['text: Kopf', 'text: Guten Tag,', 'text: anbei', 'text: x\ty']);
    expect(pasted('<table><tr><td>eins</td></tr><tr><td>zwei</td></tr></table>')).toEqual(['text: eins', 'text: zwei']);
  });

  test('from LibreOffice and from editors in the web: weights in styles, checklists', () => {
    expect(
      pasted(`<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Fett</span>
        <span style="font-style:italic">schräg</span></p></b>
        <ul><li data-checked="true"><label><input type="checkbox" checked></label><div><p>fertig</p></div></li>
        <li><input type="checkbox"> offen</li></ul><pre>a\n  b</pre>`),
    ).toEqual(['text: **Fett** *schräg*', 'check done: fertig', 'check: offen', 'text: a', 'text:  b']);
  });

  test('boxes with their ticks: as GitHub writes them, and as signs before an entry', () => {
    expect(
      pasted(`<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> fertig</li>
        <li><input type="checkbox" checked=""> auch</li><li><input type="checkbox"> offen</li></ul>
        <ul><li><span style='font-family:"MS Gothic"'>☒</span>&nbsp;<b>ja</b></li><li><b>☑</b> doch</li><li>☐ noch</li><li>Kasten ☒</li></ul>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>☑<span>&nbsp; </span></span>Word</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>☒ Feld</p>
        <p data-line="bullet">☒ eigen</p>`),
    ).toEqual([
      'check done: fertig',
      'check done: auch',
      'check: offen',
      'check done: **ja**',
      'check done: doch',
      'check: noch',
      'bullet: Kasten ☒',
      'check 1 done: Word',
      'check done: Feld',
      'bullet: ☒ eigen',
    ]);
  });

  test('of this application itself, as it was', () => {
    expect(
      pasted(
        `<h3 data-line="heading1">T</h3><p data-line="check" data-indent="2" data-done="true">x</p><p data-line="nix">y</p>
        <p data-line="headRow">a\tb</p><p data-line="row">1\t<span data-mention="member:1">Anna</span></p><p data-line="image" data-file="file:1"></p>`,
      ),
    ).toEqual(['heading1: T', 'check 2 done: x', 'text: y', 'headRow: a\tb', 'row: 1\tAnna', 'image: ']);
    const [line] = markupToRich(parseMarkup('<p><span data-mention="member:1">Anna</span> fragt</p>'));
    expect(line?.runs.map(({ mention }) => mention)).toEqual(['member:1', '']);
  });

  test('is nothing where there is nothing to read, and stops in time where a page has no bottom', () => {
    expect(pasted('<script>alert(1)</script><style>p{}</style>')).toEqual([]);
    expect(pasted(`${'<div>'.repeat(5000)}tief`)).toEqual([]);
  });
});

describe('an address', () => {
  test('that is typed is a page or a mailbox', () => {
    expect(typedToLink(' example.org/a ')).toBe('https://example.org/a');
    expect(typedToLink('anna@example.org')).toBe('mailto:anna@example.org');
    expect(typedToLink('http://example.org')).toBe('http://example.org');
    for (const none of [
      '',
      'Ulm',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'a b.de',
      'C:\\x.exe',
    ])
      expect(typedToLink(none)).toBe('');
  });

  test('from elsewhere says nothing about who clicked', () => {
    expect(toUntrackedLink('https://a.example/?utm_source=x&fbclid=1')).toBe('https://a.example/');
    expect(toUntrackedLink('https://a.example/?q=1&gclid=2#top')).toBe('https://a.example/?q=1#top');
    expect(toUntrackedLink('https://x.safelinks.protection.outlook.com/?url=%zz')).toBe('');
    expect(toUntrackedLink('https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)')).toBe('');
  });
});
