import type { Worded } from '../worded.ts';
import type { shell as chinese } from '../zh-CN/shell.ts';

export const shell = {
  menu: {
    office: 'Estate Office',
    newWindow: 'New Window',
    closeWindow: 'Close Window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    help: 'Help',
    about: 'About Estate Office',
  },
  about: {
    version: 'Version {{version}}',
    folder: 'Folder of the books: {{folder}}',
    offline: 'This program uses no network; everything stays on this computer.',
  },
  save: {
    title: 'Save as',
    pdf: 'PDF document',
    xlsx: 'Excel workbook',
    csv: 'CSV table',
  },
  reasons: {
    pageNotReady: 'the page did not become ready',
    pageBroken: 'the page did not open',
    printerRefused: 'the printer refused: {{detail}}',
    folderReadOnly: 'this folder cannot be written to',
    diskFull: 'the disk is full',
    fileHeld: 'the file is open in another program',
    other: '{{detail}}',
  },
} as const satisfies Worded<typeof chinese>;
