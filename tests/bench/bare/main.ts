import { mount } from 'svelte';
import '../../../src/lib/ui/tokens.css';
import Bare from './Bare.svelte';

// The yardstick: the canvas library as its guide shows it, with the same cards and links as the measured map.
const response = await fetch(`./map-${new URLSearchParams(location.search).get('size')}.json`);
const file = await response.json();
mount(Bare, { target: document.getElementById('app')!, props: { map: file.map } });
