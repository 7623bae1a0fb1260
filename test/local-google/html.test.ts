/** HtmlService: templates see the script and escape what they print. */
import { workspace } from './workspace';

const FILES = {
  'Page.html': '<ul><? for (const one of items) { ?><li><?= one ?></li><? } ?></ul><?!= include("Style") ?>',
  'Style.html': '<style>p { color: red }</style>',
};
const CODE = `
function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
function page(items) {
  const template = HtmlService.createTemplateFromFile('Page');
  template.items = items;
  return template.evaluate().setTitle('Judul').setWidth(300).getContent();
}
function print(html, x) {
  const template = HtmlService.createTemplate(html);
  template.x = x;
  return template.evaluate().getContent();
}
function appended() {
  return HtmlService.createHtmlOutput('<b>').append('<i>').appendUntrusted('<u>').getContent();
}
function file(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
function size() {
  const output = HtmlService.createHtmlOutput().setWidth(300).setTitle('Judul');
  return [output.getWidth(), output.getHeight(), output.getTitle(), output.getContent()];
}
`;

describe('a template', () => {
  it('runs its scriptlets with its variables and the functions of the script', () => {
    expect(workspace(CODE, FILES).value('page', { args: [['a', 'b']] })).toBe(
      '<ul><li>a</li><li>b</li></ul><style>p { color: red }</style>',
    );
  });

  it('escapes what it prints, unless told otherwise', () => {
    const { value } = workspace(CODE, FILES);
    const nasty = `<b a="1" c='2'>&`;
    expect(value('print', { args: ['<?= x ?>', nasty] })).toBe('&lt;b a=&#34;1&#34; c=&#39;2&#39;&gt;&amp;');
    expect(value('print', { args: ['<?!= x ?>', nasty] })).toBe(nasty);
  });

  it.each([
    // platform.md §4; a value in a script is a JavaScript value, as Closure Templates have it.
    [
      '<script>var a = <?= x ?>;</script>',
      `it's </script>`,
      `<script>var a = 'it\\x27s \\x3c\\x2fscript\\x3e';</script>`,
    ],
    ['<script>var a = "<?= x ?>"; // <?= x ?>', '"\n', '<script>var a = "\\x22\\x0a"; // \\x22\\x0a'],
    ['<script>f(<?= x ?>)</script>', 5, '<script>f( 5 )</script>'],
    ['<script src="a"></script><b><?= x ?></b>', '<', '<script src="a"></script><b>&lt;</b>'],
    [`<p onclick="f('<?= x ?>')" title='<?= x ?>'>`, `'`, `<p onclick="f('\\x27')" title='&#39;'>`],
    ['<a href="<?= x ?>">', 'javascript:alert(1)', '<a href="about:invalid#zClosurez">'],
    ['<a href="<?= x ?>">', 'https://a.id/?a=1&b=2', '<a href="https://a.id/?a=1&amp;b=2">'],
    ['<a href=<?= x ?>>b</a><!-- <script> --><?= x ?>', 'c', '<a href=c>b</a><!-- <script> -->c'],
  ])('escapes by where it prints: %s', (html, x, text) => {
    expect(workspace(CODE, FILES).value('print', { args: [html, x] })).toBe(text);
  });

  it('leaves the text between scriptlets as it is', () => {
    const text = 'a\n`$' + '{x}` "\\n" \u2028 ';
    const html = `${text}<?= x; // note\n?>`;
    expect(workspace(CODE, FILES).value('print', { args: [html, 1] })).toBe(`${text}1`);
  });

  it('keeps its variables to itself', () => {
    expect(workspace(CODE, FILES).value('print', { args: ['<?= typeof items ?>', 1] })).toBe('undefined');
  });
});

it('untrusted text is appended escaped', () => {
  expect(workspace(CODE, FILES).value('appended')).toBe('<b><i>&lt;u&gt;');
});

it('a page has a size and a title only once they are set', () => {
  expect(workspace(CODE, FILES).value('size')).toEqual([300, null, 'Judul', '']);
});

it('files are those of the project alone', () => {
  const { refusal } = workspace(CODE, FILES);
  expect(refusal('file', { args: ['Nothing'] })).toBe('No HTML file named Nothing was found.');
  expect(refusal('file', { args: ['../Page'] })).toBe('No HTML file named ../Page was found.');
});
