/**
 * How a caption and its pictures stand to each platform's limits (domain.md §5), counted as that platform counts.
 * Only warns: limits change and differ by account, and Admin Medsos decides what to shorten.
 */
import { countDocumentation } from './documentation';
import type { Submission } from './item';
import { kindNamed, type Office, type Platform, platformNamed, type TextCounting } from './office';
import { lengthOnX } from './x-length';

/** What the check reads of a submission, with the texts as they stand now. */
export type Post = Pick<Submission, 'caption' | 'shortCaption' | 'platforms' | 'files' | 'kind'>;

export type CaptionWarning = { platform: string; number: number; limit: number } & (
  | { about: 'text'; isShort: boolean }
  | { about: 'hashtags' }
  | { about: 'media' }
);

export interface PlatformCheck {
  platform: string;
  /** Of the text that is meant for it, as it counts. */
  length: number;
  textLimit: number;
  warnings: CaptionWarning[];
}

/** One check for each platform that was planned and that the settings know, in their order. */
export function checkCaption(post: Post, office: Pick<Office, 'platforms' | 'kinds'>): PlatformCheck[] {
  const isEvent = kindNamed(office, post.kind)?.isEvent ?? true;
  const pictures = countDocumentation(post.files, isEvent);
  return post.platforms.flatMap((name) => {
    const platform = platformNamed(office, name);
    return platform ? [checkFor(platform, post, pictures)] : [];
  });
}

function checkFor(platform: Platform, post: Post, pictures: number): PlatformCheck {
  const { name, counting, textLimit, hashtagLimit, mediaLimit } = platform;
  const isShort = counting === 'X' && (post.shortCaption ?? '') !== '';
  const text = isShort ? (post.shortCaption ?? '') : post.caption;
  const length = lengthOf(text, counting);
  const hashtags = countHashtags(text);
  const over = (limit: number, number: number) => limit > 0 && number > limit;
  const warnings: CaptionWarning[] = [];
  const warn = (limit: number, number: number) => ({ platform: name, number, limit });
  if (over(textLimit, length)) warnings.push({ ...warn(textLimit, length), about: 'text', isShort });
  if (over(hashtagLimit, hashtags)) warnings.push({ ...warn(hashtagLimit, hashtags), about: 'hashtags' });
  if (over(mediaLimit, pictures)) warnings.push({ ...warn(mediaLimit, pictures), about: 'media' });
  return { platform: name, length, textLimit, warnings };
}

export function lengthOf(text: string, counting: TextCounting): number {
  switch (counting) {
    case 'code points':
      return [...text].length;
    case 'UTF-16':
      return text.length;
    case 'bytes':
      return [...text].reduce((sum, one) => sum + bytesOf(one.codePointAt(0) ?? 0), 0);
    case 'X':
      return lengthOnX(text);
    default:
      return counting satisfies never;
  }
}

/** Of UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A `#` at the beginning of a word, and at least one letter after it: `#1` is a number. */
export function countHashtags(text: string): number {
  return (
    text.match(
      /(?<![\p{L}\p{N}\p{M}_&])[#＃](?![\uFE0F\u20E3])(?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{N}\p{M}_]+/gu,
    )?.length ?? 0
  );
}
