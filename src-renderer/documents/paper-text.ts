import form from '#shared/i18n/th/form.json' with { type: 'json' };

/** The words of the printed form: a document of the Thai state is Thai, whatever language the screen speaks. */
export const paperText = form;
