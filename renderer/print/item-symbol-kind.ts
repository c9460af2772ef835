/** How a label shows an item's code to a scanner. Apart from the drawing, whose library only the paper brings. */
export const symbolKinds = ['code128', 'qr'] as const;
export type SymbolKind = (typeof symbolKinds)[number];
