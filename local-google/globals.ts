/**
 * The names that a script finds in its global scope: one fresh set for each execution, each name the face of
 * one service. Apart, so that there is one list of what is imitated.
 */
import { CacheServiceService } from './cache/cache-service';
import { ChartsService } from './charts/charts-service';
import { ContentServiceService } from './content/content-service';
import { DriveAppService } from './drive/drive-app';
import { DriveService } from './drive/drive-service';
import type { Execution } from './execution/execution';
import { FormAppService } from './forms/form-app';
import { HtmlServiceService } from './html/html-service';
import { LockServiceService } from './lock/lock-service';
import { createConsole, LoggerService } from './logger';
import { GmailAppService } from './mail/gmail-app';
import { MailAppService } from './mail/mail-app';
import { readManifest } from './manifest';
import { PropertiesServiceService } from './properties/properties-service';
import { expose, type ServiceObject } from './service-object';
import { SessionService } from './session/session';
import { BrowserService } from './spreadsheet/browser';
import { SheetsService } from './spreadsheet/sheets-service';
import { SpreadsheetAppService } from './spreadsheet/spreadsheet-app';
import { ScriptAppService } from './triggers/script-app';
import { UrlFetchAppService } from './url-fetch/url-fetch-app';
import { MimeType } from './utilities/mime-types';
import { UtilitiesService } from './utilities/utilities';

/** As Google's own declarations have them. */
export interface Globals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  FormApp: GoogleAppsScript.Forms.FormApp;
  DriveApp: GoogleAppsScript.Drive.DriveApp;
  MailApp: GoogleAppsScript.Mail.MailApp;
  GmailApp: GoogleAppsScript.Gmail.GmailApp;
  LockService: GoogleAppsScript.Lock.LockService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Session: GoogleAppsScript.Base.Session;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  ContentService: GoogleAppsScript.Content.ContentService;
  UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  Logger: GoogleAppsScript.Base.Logger;
  Browser: GoogleAppsScript.Base.Browser;
  /** Where the manifest enables them; without a project always. */
  Sheets: GoogleAppsScript.Sheets;
  Drive: GoogleAppsScript.Drive;
}

export function createGlobals(execution: Execution): Record<string, unknown> {
  return {
    SpreadsheetApp: expose(new SpreadsheetAppService(execution)),
    FormApp: expose(new FormAppService(execution)),
    DriveApp: expose(new DriveAppService(execution)),
    MailApp: expose(new MailAppService(execution)),
    GmailApp: expose(new GmailAppService(execution)),
    LockService: expose(new LockServiceService(execution)),
    PropertiesService: expose(new PropertiesServiceService(execution)),
    ScriptApp: expose(new ScriptAppService(execution)),
    Session: expose(new SessionService(execution)),
    Utilities: expose(new UtilitiesService(execution)),
    HtmlService: expose(new HtmlServiceService(execution)),
    CacheService: expose(new CacheServiceService(execution)),
    ContentService: expose(new ContentServiceService(execution)),
    UrlFetchApp: expose(new UrlFetchAppService(execution)),
    Logger: expose(new LoggerService(execution)),
    Charts: expose(new ChartsService(execution)),
    Browser: expose(new BrowserService(execution)),
    MimeType,
    console: createConsole(execution),
    ...advancedServices(execution),
  };
}

const ADVANCED: Record<string, new (execution: Execution) => ServiceObject> = {
  'sheets v4': SheetsService,
  'drive v3': DriveService,
};

/** They exist only under the names that the manifest gives them; without a script, under their usual ones. */
function advancedServices(execution: Execution): Record<string, unknown> {
  if (!execution.options.project)
    return { Sheets: expose(new SheetsService(execution)), Drive: expose(new DriveService(execution)) };
  const enabled = readManifest(execution).dependencies?.enabledAdvancedServices ?? [];
  return Object.fromEntries(
    enabled.map(({ userSymbol, serviceId, version }) => {
      const Service = ADVANCED[`${serviceId} ${version}`];
      if (!Service)
        throw new Error(`local-google does not imitate the advanced service ${serviceId} ${version} yet`);
      return [userSymbol, expose(new Service(execution))];
    }),
  );
}
