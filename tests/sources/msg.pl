#!/usr/bin/env perl
# msg.pl OUT NAME=VALUE ...: an Outlook message (MS-OXMSG) with the string properties that are named (subject, from, address,
# to, body, html, head, id), written by OLE::Storage_Lite.  Values in UTF-8.
use strict;
use warnings;
use Encode qw(decode encode);
use OLE::Storage_Lite;

my %tag = (subject => '0037', from => '0C1A', address => '0C1F', to => '0E04', body => '1000', html => '1013', head => '007D', id => '1035', class => '001A');
my $out = shift @ARGV;
my @parts;
for (@ARGV) {
	my ($name, $value) = split /=/, $_, 2;
	my $type = $name eq 'html' ? '0102' : '001F';
	my $octets = $name eq 'html' ? $value : encode('UTF-16LE', decode('UTF-8', $value));
	push @parts, OLE::Storage_Lite::PPS::File->new(encode('UTF-16LE', "__substg1.0_$tag{$name}$type"), $octets);
}
push @parts, OLE::Storage_Lite::PPS::File->new(encode('UTF-16LE', '__properties_version1.0'), "\0" x 32);
my $root = OLE::Storage_Lite::PPS::Root->new([0, 0, 0, 1, 1, 126], [0, 0, 0, 1, 1, 126], \@parts);
$root->save($out) or die "$out: cannot be written\n";
