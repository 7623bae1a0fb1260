/**
 * How a caption stands to each planned platform, as somebody types it: counted as the platform counts, with what is over
 * its limit marked in a plain preview. Warns, never blocks.
 */
import type { Work } from '../actions/ports';
import { checkCaption, lengthOf } from '../domain/caption';
import type { TextCounting } from '../domain/office';
import { captionCheckText } from '../text/caption';
import { SHEET } from '../text/work-sheet';

export function CaptionPreview({
  post,
  limits,
  caption,
}: Pick<Work, 'post' | 'limits'> & { caption: string }) {
  const checks = checkCaption({ ...post, caption }, limits);
  if (checks.length === 0) return null;
  const warned = checks.filter((one) => one.warnings.length > 0);
  return (
    <>
      {warned.length > 0 && <p class="warned">{captionCheckText(warned, limits.platforms)}</p>}
      <details>
        <summary>{SHEET.previews(checks.map((one) => one.platform))}</summary>
        {checks.map((check) => {
          const platform = limits.platforms.find((one) => one.name === check.platform);
          const text = platform?.counting === 'X' && post.shortCaption ? post.shortCaption : caption;
          const fits = platform?.textLimit ? fittingPart(text, platform.textLimit, platform.counting) : text;
          return (
            <div key={check.platform}>
              <p class="detail">{captionCheckText([check], limits.platforms)}</p>
              <p class="text">
                {fits}
                {fits.length < text.length && <del>{text.slice(fits.length)}</del>}
                {text === '' && '–'}
              </p>
            </div>
          );
        })}
      </details>
    </>
  );
}

/** The longest beginning that a platform takes; whole characters, since half of one is none. */
function fittingPart(text: string, limit: number, counting: TextCounting): string {
  const characters = [...text];
  let [fits, tooLong] = [0, characters.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (lengthOf(characters.slice(0, middle).join(''), counting) <= limit) fits = middle;
    else tooLong = middle;
  }
  return characters.slice(0, fits).join('');
}
