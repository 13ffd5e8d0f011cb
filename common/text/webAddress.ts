/** Whether the text is an address of the web: http or https, with a host, without white space. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text)
