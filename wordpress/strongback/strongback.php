<?php
/**
 * Plugin Name:       Strongback
 * Description:       A short questionnaire on the lower back that makes an explained plan of strength exercises. As a block or as [strongback]. Everything stays on the reader's device.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       strongback
 *
 * Keeps nothing in the database and calls no other server: the scripts are in this folder.
 *
 * @package Strongback
 */

defined( 'ABSPATH' ) || exit;

const STRONGBACK_VERSION = '0.1.0';

/**
 * What may be set, and the only form of it that goes into the page.
 *
 * @return array<string, string> The name of an attribute and a pattern of what it may be.
 */
function strongback_attributes() {
	return array(
		'lang'          => '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iD',
		'theme'         => '/^(auto|light|dark)$/D',
		'profile'       => '/^[a-z0-9-]{1,32}$/D',
		'storage'       => '/^(local|none)$/D',
		'heading-level' => '/^[1-6]$/D',
		'loading'       => '/^(lazy|eager)$/D',
	);
}

/**
 * What may be set of the looks: a CSS property of the element each.
 *
 * @return array<string, string>
 */
function strongback_looks() {
	return array(
		'accent'    => '/^#[0-9a-f]{6}$/iD',
		'on-accent' => '/^#[0-9a-f]{6}$/iD',
		'card'      => '/^#[0-9a-f]{6}$/iD',
		'ink'       => '/^#[0-9a-f]{6}$/iD',
		'radius'    => '/^([0-9]|1[0-9]|2[0-4])px$/D',
		'font'      => '/^[a-z0-9][a-z0-9 ,-]{0,79}$/iD',
	);
}

add_action( 'init', 'strongback_register' );

/**
 * Makes the script, the shortcode and the block known. Nothing is loaded yet.
 */
function strongback_register() {
	// An optimizer that breaks modules: add_filter( 'strongback_classic', '__return_true' ) takes the plain script.
	$file = apply_filters( 'strongback_classic', false ) ? 'strongback.classic.js' : 'strongback.js';
	wp_register_script( 'strongback', plugins_url( 'embed/' . $file, __FILE__ ), array(), STRONGBACK_VERSION, true );
	add_shortcode( 'strongback', 'strongback_shortcode' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => 'strongback_block' ) );
}

add_filter( 'script_loader_tag', 'strongback_script_tag', 10, 2 );

/**
 * Loads the script as a module, and out of the reach of what bundles or delays scripts.
 *
 * @param string $tag    The tag as WordPress wrote it.
 * @param string $handle The name of the script.
 * @return string
 */
function strongback_script_tag( $tag, $handle ) {
	if ( 'strongback' !== $handle ) {
		return $tag;
	}
	$kind = strpos( $tag, '/strongback.classic.js' ) === false ? ' type="module"' : ' defer';
	$tag  = preg_replace( '/\stype=([\'"])[^\'"]*\1/', '', $tag );
	return preg_replace( '/<script\b/', '<script' . $kind . ' data-cfasync="false" data-no-optimize="1"', $tag, 1 );
}

/**
 * [strongback theme="dark" heading-level="3" without-share]
 *
 * @param array|string $given What the author wrote.
 * @return string
 */
function strongback_shortcode( $given ) {
	$wanted = array();
	foreach ( (array) $given as $name => $value ) {
		// A word without a value arrives as a value without a name.
		if ( is_int( $name ) ) {
			$wanted[ strtolower( (string) $value ) ] = true;
		} else {
			$wanted[ $name ] = $value;
		}
	}
	return strongback_element( $wanted );
}

/**
 * The block: the same element within the wrapper that carries the block's alignment.
 *
 * @param array $given The attributes of block.json.
 * @return string
 */
function strongback_block( $given ) {
	$wanted = array();
	foreach ( (array) $given as $name => $value ) {
		$wanted[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	$element = strongback_element( $wanted );
	return '' === $element ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $element );
}

/**
 * The element, on one line, so that nothing puts paragraphs into it.
 *
 * @param array $wanted Names and values, of which only what is known and well formed is taken.
 * @return string
 */
function strongback_element( $wanted ) {
	$page = strongback_page( isset( $wanted['link-base'] ) ? $wanted['link-base'] : '' );
	$link = sprintf(
		'<p><a href="%s">%s</a></p>',
		esc_url( $page ),
		esc_html__( 'Open the back plan: a short questionnaire and a plan of strength exercises', 'strongback' )
	);
	// A feed and a mail run no scripts.
	if ( is_feed() ) {
		return $link;
	}
	if ( ! is_readable( __DIR__ . '/embed/strongback.js' ) ) {
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html__( 'Strongback: the folder "embed" of the plugin is missing. Install the built zip file.', 'strongback' ) . '</p>'
			: '';
	}

	$html = '<strong-back link-base="' . esc_url( $page ) . '"';
	foreach ( strongback_attributes() as $name => $form ) {
		if ( isset( $wanted[ $name ] ) && is_scalar( $wanted[ $name ] ) && preg_match( $form, (string) $wanted[ $name ] ) ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $wanted[ $name ] ) );
		}
	}
	foreach ( array( 'without-share', 'without-progress' ) as $name ) {
		if ( isset( $wanted[ $name ] ) && filter_var( $wanted[ $name ], FILTER_VALIDATE_BOOLEAN ) ) {
			$html .= ' ' . $name;
		}
	}
	// What the first screen takes, so that nothing moves when the script arrives; the element gives it back later.
	$style = 'display:block;min-height:max(960px,1660px - 100vw,2720px - 360vw);';
	foreach ( strongback_looks() as $name => $form ) {
		if ( isset( $wanted[ $name ] ) && is_scalar( $wanted[ $name ] ) && preg_match( $form, (string) $wanted[ $name ] ) ) {
			$style .= sprintf( '--strongback-%s:%s;', $name, $wanted[ $name ] );
		}
	}
	$html .= sprintf( ' style="%s"', esc_attr( $style ) );

	// Only on pages that show it; printed at the foot of the page.
	wp_enqueue_script( 'strongback' );
	return $html . '>' . $link . '</strong-back>';
}

/**
 * Where shared links lead: the tool's own page, which is in this folder.
 *
 * @param mixed $wanted Another address that the author gave.
 * @return string
 */
function strongback_page( $wanted ) {
	$own = is_string( $wanted ) ? esc_url_raw( $wanted, array( 'https', 'http' ) ) : '';
	return '' === $own ? plugins_url( 'strongback.html', __FILE__ ) : $own;
}
