/** What a script showed to the person. The web interface draws it; a test reads it. */
export type Effect =
  | { kind: 'alert'; title: string; text: string }
  | { kind: 'prompt'; title: string; text: string }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'menu'; name: string; items: MenuEntry[] }
  | {
      kind: 'dialog';
      place: 'modal' | 'sidebar';
      title: string;
      html: string;
      width: number;
      height: number;
    };

export type MenuEntry =
  | { caption: string; handler: string }
  | { caption: string; items: MenuEntry[] }
  | 'separator';
