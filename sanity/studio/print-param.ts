/** `?impreso` in the address of a draft: the page as it will be on paper. */
export const PRINT_PARAM = 'impreso'
