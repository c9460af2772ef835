/** 交班日结: today's drawer, or with a day behind it that day as it was signed. */
export const dayPath = '/day/:day?';
