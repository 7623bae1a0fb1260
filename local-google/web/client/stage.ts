/**
 * What scripts show above the page, in the order in which they showed it: toasts, alerts one after the other,
 * one dialog, one sidebar. Apart from the drawing, because order and waiting are its whole matter.
 */
import type { Answer, Question } from '../../execution/execution';
import type { EffectView, RunView } from '../protocol';
import { post } from './api';

export type DialogEffect = Extract<EffectView, { kind: 'dialog' }>;

export interface Alert {
  title: string;
  text: string;
  isError: boolean;
  buttons: Question['buttons'];
  /** Of a prompt: there is something to be typed. */
  isPrompt: boolean;
  done: (answer: Answer) => void;
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
      else if (effect.kind === 'alert' || effect.kind === 'prompt')
        await this.alert(effect.title, effect.text);
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
  ask(question: Question, isError = false): Promise<Answer> {
    const { kind, title, text, buttons } = question;
    return new Promise((resolve) => {
      const done = (answer: Answer) => {
        this.waiting.shift();
        this.change({ alert: this.waiting[0] });
        resolve(answer);
      };
      this.waiting.push({ title, text, isError, buttons, isPrompt: kind === 'prompt', done });
      this.change({ alert: this.waiting[0] });
    });
  }

  async alert(title: string, text: string, isError = false): Promise<void> {
    await this.ask({ kind: 'alert', title, text, buttons: 'OK' }, isError);
  }

  error(text: string, title = 'Kesalahan'): Promise<void> {
    return this.alert(title, text, true);
  }

  /** Shows what a script did, asks what it asks, and comes back with its end. */
  async follow(view: RunView): Promise<RunView> {
    let last = view;
    await this.show(last.effects);
    while (last.question) {
      const answer = await this.ask(last.question);
      last = await post<RunView>(`/runs/${last.question.runId}/answer`, answer);
      await this.show(last.effects);
    }
    return last;
  }

  close(place: 'modal' | 'sidebar'): void {
    this.change(place === 'sidebar' ? { sidebar: undefined } : { dialog: undefined });
  }

  private change(change: StageState): void {
    this.state = { ...this.state, ...change };
    this.onChange();
  }
}
