import { defineButtons, numbers } from '../message/button-data.ts';

/** Buttons of what one's units carry. */
export const OWN_WORK = defineButtons('viec', { page: numbers('p', 'page') });
