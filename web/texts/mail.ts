export const mailTexts = {
  later: 'De mail komt later',
  laterText:
    'Wij versturen nu even geen mail. Wat u heeft gestuurd, is bewaard. U krijgt de mail zodra wij weer mail versturen; u hoeft niets opnieuw in te vullen.',
} as const;
