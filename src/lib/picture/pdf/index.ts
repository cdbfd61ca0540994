export { scenePdf, type PdfWords } from './scene-pdf.ts';
