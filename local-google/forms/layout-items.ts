/** Items that ask nothing: headings, pages, pictures, films. */
import type { FormItem, PageGoal } from '../documents';
import { isEnumValue } from '../enumeration';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { BlobFace, bytesIn } from '../utilities/blob';
import { AnyItem } from './item';
import { Alignment, PageNavigationType } from './types';

type Integer = GoogleAppsScript.Integer;
type SectionHeaderItem = GoogleAppsScript.Forms.SectionHeaderItem;

export class SectionHeaderItemFace
  extends AnyItem<SectionHeaderItem>
  implements Imitation<SectionHeaderItemFace, SectionHeaderItem>
{
  readonly _name = 'SectionHeaderItem';
}

type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type Navigation = GoogleAppsScript.Forms.PageNavigationType;

export class PageBreakItemFace
  extends AnyItem<PageBreakItem>
  implements Imitation<PageBreakItemFace, PageBreakItem>
{
  readonly _name = 'PageBreakItem';

  /** Null where the next page follows, which the types do not say. */
  getGoToPage(): PageBreakItem {
    const itemId = this._item.goal?.itemId;
    return (itemId === undefined ? null : this._of(itemId)) as PageBreakItem;
  }
  getPageNavigationType(): Navigation {
    return PageNavigationType[this._item.goal?.type ?? 'CONTINUE'];
  }
  setGoToPage(goal: PageBreakItem | Navigation): PageBreakItem {
    return this._change((item) => {
      item.goal = isEnumValue(goal)
        ? { type: String(goal) as PageGoal['type'] }
        : { type: 'GO_TO_PAGE', itemId: (goal as unknown as PageBreakItemFace)._itemId };
    });
  }
}

abstract class MediaItem<G> extends AnyItem<G> {
  getAlignment(): GoogleAppsScript.Forms.Alignment {
    return Alignment[this._media.alignment as keyof typeof Alignment];
  }
  setAlignment(alignment: GoogleAppsScript.Forms.Alignment): G {
    return this._set({ alignment: String(alignment) });
  }
  getWidth(): Integer {
    return this._media.width as Integer;
  }
  setWidth(width: number): G {
    if (!(width > 0)) throw new Error('Invalid argument: width');
    return this._set({ width });
  }

  get _media(): NonNullable<FormItem['media']> {
    return this._item.media ?? { alignment: 'LEFT', width: 740 };
  }
  _set(part: Partial<NonNullable<FormItem['media']>>): G {
    return this._change((item) => {
      item.media = { ...this._media, ...part };
    });
  }
}

type ImageItem = GoogleAppsScript.Forms.ImageItem;

export class ImageItemFace extends MediaItem<ImageItem> implements Imitation<ImageItemFace, ImageItem> {
  readonly _name = 'ImageItem';

  getImage(): GoogleAppsScript.Base.Blob {
    const { fileBlobId, mimeType = null } = this._media;
    if (!fileBlobId) return null as never;
    const bytes = this._execution.world.store.readBlob(fileBlobId);
    return partial(new BlobFace(this._execution, bytes, mimeType));
  }
  setImage(image: GoogleAppsScript.Base.BlobSource): ImageItem {
    const blob = image.getBlob();
    const mimeType = blob.getContentType() ?? '';
    if (!mimeType.startsWith('image/')) throw new Error('Invalid image data.');
    const fileBlobId = this._execution.world.newId('form image');
    this._execution.world.store.writeBlob(fileBlobId, bytesIn(blob));
    return this._set({ fileBlobId, mimeType });
  }
}

type VideoItem = GoogleAppsScript.Forms.VideoItem;

export class VideoItemFace extends MediaItem<VideoItem> implements Imitation<VideoItemFace, VideoItem> {
  readonly _name = 'VideoItem';

  setVideoUrl(youtubeUrl: string): VideoItem {
    if (!/^(https?:\/\/)?(www\.)?(youtube\.com\/watch\?v=|youtu\.be\/)[\w-]+/.test(youtubeUrl))
      throw new Error('Invalid video URL.');
    return this._set({ url: youtubeUrl });
  }
}
