module img.example/resize

go 1.23.0

require (
	img.example/codec v1.2.0
	img.example/exif v1.1.0
)

// v1.3.0 turned portrait pictures upside down.
retract v1.3.0
