# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = 'policydoc'
  # There is one version, that of the headers.
  spec.version = File.read(File.join(__dir__, 'lib/policydoc/declarations.rb'))[/PDOC_VERSION_STRING = "(.+)"/, 1]
  spec.summary = 'Minutes of Japanese government meetings, read into structure'
  spec.description = 'Which body met, when and where, who was there, what was on the agenda, who said what, and which ' \
                     'answer replies to which question: without model or network, by the C library policydoc.'
  spec.authors = ['The authors of policydoc']
  spec.license = 'MIT'
  spec.required_ruby_version = '>= 3.0'
  spec.files = Dir.chdir(__dir__) { Dir['lib/**/*', 'sig/**/*.rbs', 'README.md', 'LICENSE', '.yardopts'] }
                  .select { |file| File.file?(File.join(__dir__, file)) }
  spec.add_dependency 'ffi', '~> 1.15'
  spec.metadata = { 'rubygems_mfa_required' => 'true' }
end
