/** SpreadsheetApp's enums, with the members that Google declares. Apart, because most of its classes need some. */
import { declaredEnumeration } from '../enumeration';

type S = typeof GoogleAppsScript.Spreadsheet;

export const AutoFillSeries = declaredEnumeration<S['AutoFillSeries']>('Spreadsheet.AutoFillSeries');
export const BandingTheme = declaredEnumeration<S['BandingTheme']>('Spreadsheet.BandingTheme');
export const BooleanCriteria = declaredEnumeration<S['BooleanCriteria']>('Spreadsheet.BooleanCriteria');
export const BorderStyle = declaredEnumeration<S['BorderStyle']>('Spreadsheet.BorderStyle');
export const ColorType = declaredEnumeration<typeof GoogleAppsScript.Base.ColorType>('Base.ColorType');
export const CopyPasteType = declaredEnumeration<S['CopyPasteType']>('Spreadsheet.CopyPasteType');
export const DataValidationCriteria = declaredEnumeration<S['DataValidationCriteria']>(
  'Spreadsheet.DataValidationCriteria',
);
export const Dimension = declaredEnumeration<S['Dimension']>('Spreadsheet.Dimension');
export const Direction = declaredEnumeration<S['Direction']>('Spreadsheet.Direction');
export const InterpolationType = declaredEnumeration<S['InterpolationType']>('Spreadsheet.InterpolationType');
export const ProtectionType = declaredEnumeration<S['ProtectionType']>('Spreadsheet.ProtectionType');
export const RecalculationInterval = declaredEnumeration<S['RecalculationInterval']>(
  'Spreadsheet.RecalculationInterval',
);
export const RelativeDate = declaredEnumeration<S['RelativeDate']>('Spreadsheet.RelativeDate');
export const SheetType = declaredEnumeration<S['SheetType']>('Spreadsheet.SheetType');
export const TextDirection = declaredEnumeration<S['TextDirection']>('Spreadsheet.TextDirection');
export const TextToColumnsDelimiter = declaredEnumeration<S['TextToColumnsDelimiter']>(
  'Spreadsheet.TextToColumnsDelimiter',
);
export const ThemeColorType = declaredEnumeration<S['ThemeColorType']>('Spreadsheet.ThemeColorType');
export const WrapStrategy = declaredEnumeration<S['WrapStrategy']>('Spreadsheet.WrapStrategy');
