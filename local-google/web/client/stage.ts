/**
 * What scripts show above the page, in the order in which they showed it: toasts, alerts one after the other,
 * one dialog, one sidebar. Apart from the drawing, because order and waiting are its whole matter.
 */
import type { EffectView } from '../protocol';

export type DialogEffect = Extract<EffectView, { kind: 'dialog' }>;

export interface Alert {
  title: string;
  text: string;
  isError: boolean;
  done: () => void;
}

export interface StageState {
  alert?: Alert;
  dialog?: DialogEffect;
  sidebar?: DialogEffect;
  toast?: { title: string; text: string };
}

const TOAST_MS = 6000;

export class Stage {
  state: StageState = {};
  onChange: () => void = () => {};
  private toastTimer = 0;
  /** Alerts not answered yet, the one shown first. */
  private readonly waiting: Alert[] = [];

  /** Resolves when everything that makes a script wait was answered. */
  async show(effects: EffectView[]): Promise<void> {
    for (const effect of effects) {
      if (effect.kind === 'toast') this.toast(effect.title, effect.text);
      else if (effect.kind === 'alert') await this.alert(effect.title, effect.text);
      else if (effect.kind === 'dialog') {
        this.change(effect.place === 'sidebar' ? { sidebar: effect } : { dialog: effect });
      }
    }
  }

  toast(title: string, text: string): void {
    clearTimeout(this.toastTimer);
    this.change({ toast: { title, text } });
    this.toastTimer = window.setTimeout(() => this.closeToast(), TOAST_MS);
  }

  closeToast(): void {
    this.change({ toast: undefined });
  }

  /** Waits for its turn: an alert that is being read is not taken away by the next. */
  alert(title: string, text: string, isError = false): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.shift();
        this.change({ alert: this.waiting[0] });
        resolve();
      };
      this.waiting.push({ title, text, isError, done });
      this.change({ alert: this.waiting[0] });
    });
  }

  error(text: string, title = 'Kesalahan'): Promise<void> {
    return this.alert(title, text, true);
  }

  close(place: 'modal' | 'sidebar'): void {
    this.change(place === 'sidebar' ? { sidebar: undefined } : { dialog: undefined });
  }

  private change(change: StageState): void {
    this.state = { ...this.state, ...change };
    this.onChange();
  }
}
