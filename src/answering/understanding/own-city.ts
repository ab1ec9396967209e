/** The city whose resolutions these are: its name restricts nothing. */
export const isOwnCity = (name: string): boolean => /^(thành phố |tp\.? ?)?(hải phòng|hp)$/iu.test(name);
