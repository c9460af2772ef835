/** Papers an office prints on, as they lie in the printer with the text upright; millimetres. */
export const paperMillimetres = {
  A4: { width: 210, height: 297 },
  'A4-landscape': { width: 297, height: 210 },
  /** A4 cut across. */
  'A4-half': { width: 210, height: 148.5 },
  A5: { width: 148, height: 210 },
  /** 三联纸: three-part continuous paper. */
  'triplicate-241x93': { width: 241, height: 93 },
  'triplicate-241x140': { width: 241, height: 140 },
  /** 标签纸 in a label printer. */
  'label-60x40': { width: 60, height: 40 },
} as const;
