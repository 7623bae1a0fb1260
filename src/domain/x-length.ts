/**
 * The length of a text as X counts it, by its published weights (docs.x.com, "Counting characters"; configuration v3
 * of twitter-text): most letters weigh 1, others 2, an emoji 2 however it is composed, an address 23. Written out here
 * because X's own library is some 400 KB; `test/domain/caption.test.ts` compares the two.
 */

const ADDRESS_LENGTH = 23;

/** Code points that weigh 1; all others weigh 2. */
const LIGHT: readonly [from: number, until: number][] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** Flags of countries and regions, keycaps, and pictures with their skin tones, joined by zero-width joiners. */
const EMOJI =
  /\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|\u{1F3F4}[\u{E0061}-\u{E007A}]+\u{E007F}|(?![\u00A9\u00AE](?!\uFE0F))\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*/gu;

/** Domains of countries, by their first letter, and those of others that occur here. X knows some thousand more. */
const COUNTRIES =
  'a:cdefgilmnoqrstuwxz b:abdefghijlmnoqrstvwyz c:acdfghiklmnoruvwxyz d:ejkmoz e:ceghrstu f:ijkmor g:abdefghilmnpqrstuwy h:kmnrtu i:delmnoqrst j:emop k:eghimnprwyz l:abcikrstuvy m:acdefghklmnopqrstuvwxyz n:acefgilopruz o:m p:aefghklmnrstwy q:a r:eosuw s:abcdeghijklmnorstuvxyz t:cdfghjklmnoprtvwz u:agkmsyz v:aceginu w:fs y:et z:amw';
const OTHERS = 'com|org|net|edu|gov|int|info|biz|pro|xyz|online|site|app|dev|blog|news|link|page|web';
const ENDINGS = [...COUNTRIES.split(' ').map((one) => `${one[0]}[${one.slice(2)}]`), OTHERS].join('|');

const PATH = "[a-z0-9!*';:=+,.$/%#\\[\\]\\-–_~@|&\u00C0-\u024F\u0400-\u04FF]";
const PATH_END = '[a-z0-9+=_#/\\-\u00C0-\u024F\u0400-\u04FF]';
/** With or without `https://`: X counts a bare `kpu.go.id` as an address, too. */
const ADDRESS = new RegExp(
  `(?<![A-Za-z0-9@＠$#＃])(?:https?://|(?<![-_./]))(?:[a-z0-9\u00C0-\u024F](?:[a-z0-9_\u00C0-\u024F-]*[a-z0-9\u00C0-\u024F])?\\.)+(?:${ENDINGS})(?![0-9a-z@+-])(?::\\d+)?(?:/(?:(?:${PATH}|\\(${PATH}+\\))*(?:${PATH_END}|\\(${PATH}+\\)))?)?(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]_.,~|-]*[a-z0-9_&=#/-])?`,
  'gi',
);

export function lengthOnX(text: string): number {
  let addresses = 0;
  const rest = text.normalize('NFC').replace(ADDRESS, () => {
    addresses += 1;
    return '\n';
  });
  let emoji = 0;
  const letters = rest.replace(EMOJI, () => {
    emoji += 1;
    return '';
  });
  const weights = [...letters].reduce((sum, one) => sum + weightOf(one.codePointAt(0) ?? 0), 0);
  // Each address left a line break behind, which weighs 1.
  return weights + 2 * emoji + (ADDRESS_LENGTH - 1) * addresses;
}

function weightOf(codePoint: number): number {
  return LIGHT.some(([from, until]) => from <= codePoint && codePoint <= until) ? 1 : 2;
}
