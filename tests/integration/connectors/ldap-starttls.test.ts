import { connectorSuite } from '#tests/helpers/connector-suite.ts';
import { startLdapPlatform } from '#tests/helpers/servers/ldap-platform.ts';

connectorSuite('LDAP connector to OpenLDAP over STARTTLS', () => startLdapPlatform('ldap'));
