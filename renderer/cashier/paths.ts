/** Paths of the billing screens, for links from anywhere. */
export const feesPattern = '/fees/:feeItemId?';
export const readingsPath = '/readings';
export const billRunPath = '/bill-run';
export const billsPattern = '/bills/:runSeq?';
export const arrearsPath = '/arrears';
export const counterPattern = '/counter/:roomId?';
export const chargePaperPattern = '/print/charge/:chargeId';
