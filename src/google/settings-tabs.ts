/** The settings tabs as people have left them, read together with what is in force, and compiled. */
import type { CompiledSettings, Settings } from '../actions/care-ports';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { readBlocksIfSetUp } from './blocks';
import { CONTROL_RANGE, readControl } from './control';
import { compileSettings, settingsRanges } from './settings';

export class SettingsTabs implements Settings {
  constructor(private readonly spreadsheetId: string) {}

  read(): CompiledSettings | Refusal {
    const blocks = readBlocksIfSetUp(this.spreadsheetId, [CONTROL_RANGE, ...settingsRanges()]);
    if (isRefusal(blocks)) return blocks;
    const control = readControl(blocks[0], this.spreadsheetId);
    if (isRefusal(control)) return control;
    const { settings, books } = control;
    return { ...compileSettings(blocks.slice(1), settings, books), control };
  }
}
