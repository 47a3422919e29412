<?php
// Sets the WordPress up: an administrator, the plugin, a page for each way to use it.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']      = '127.0.0.1:' . getenv( 'WP_PORT' );
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['PHP_SELF']       = '/index.php';
require_once getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'A blog', 'admin', 'admin@example.org', false, '', 'admin' );
$wrong = activate_plugin( 'strongback/strongback.php' );
if ( is_wp_error( $wrong ) ) {
	fwrite( STDERR, $wrong->get_error_message() . "\n" );
	exit( 1 );
}
$pages = array(
	'shortcode' => "<!-- wp:paragraph --><p>Before it.</p><!-- /wp:paragraph -->\n\n[strongback theme=\"dark\" heading-level=\"3\" accent=\"#7fd1c7\" on-accent=\"#000000\" without-share]\n\n<!-- wp:paragraph --><p>After it.</p><!-- /wp:paragraph -->",
	'block'     => "<!-- wp:paragraph --><p>Before it.</p><!-- /wp:paragraph -->\n<!-- wp:strongback/plan {\"theme\":\"light\",\"headingLevel\":\"3\",\"withoutProgress\":true,\"align\":\"wide\"} /-->",
	'hostile'   => '[strongback theme="dark\" onload=alert(1) x=\"" accent="#fff;background:url(//x)" link-base="javascript:alert(1)" profile="<b>" storage="all" onclick="alert(1)"]',
	'without'   => '<!-- wp:paragraph --><p>Nothing of it here.</p><!-- /wp:paragraph -->',
);
foreach ( $pages as $name => $content ) {
	wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_name'    => $name,
			'post_title'   => ucfirst( $name ),
			'post_content' => wp_slash( $content ),
		)
	);
}
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules();
echo "Pages: " . implode( ', ', array_map( static fn( $name ) => "/$name/", array_keys( $pages ) ) ) . "\n";
