module img.example/resize

go 1.22

require (
	img.example/codec v1.1.0
	img.example/exif v1.1.0
)
